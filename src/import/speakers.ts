export interface ImportedSpeaker {
  name: string;
  honorific: string;
  title: string;
  organisation: string;
  evidence: string;
}
export function findSpeakers(_texts: readonly string[]): ImportedSpeaker[] {
  return [];
}
