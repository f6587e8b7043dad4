import type { Office, Person } from "../read/person.ts";

/** An office that ends soon, or the last one of somebody who has none now. */
export interface EndingOffice {
  person: Person;
  office: Office;
  /** Its last day. */
  to: string;
}

/**
 * @param today `2025-02-10`, on the newsroom's clock
 * @param until the last day that is soon
 * @returns those that end first, first
 */
export function endingOffices(people: Iterable<Person>, today: string, until: string): EndingOffice[] {
  return [...people]
    .flatMap((person) =>
      person.offices.flatMap((office) =>
        office.to !== undefined && today <= office.to && office.to <= until
          ? [{ person, office, to: office.to }]
          : [],
      ),
    )
    .sort((a, b) => (a.to === b.to ? (a.person.id < b.person.id ? -1 : 1) : a.to < b.to ? -1 : 1));
}
