/** @returns an office as it is told of in one line: `Trưởng phòng, Phòng Văn hóa` */
export const officeText = ({
  title,
  organisation,
}: {
  title: string;
  organisation?: string | undefined;
}): string => [title, organisation].filter(Boolean).join(", ");
