import { existsSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { writeWhole } from "../cache/whole-file.ts";
import { slugOf } from "../language/slug.ts";
import { Refusal } from "../problems/refusal.ts";
import { dayText } from "../schema/text.ts";

/** What is known of somebody who gets a record. */
export interface NewPerson {
  name: string;
  honorific?: string | undefined;
  title?: string | undefined;
  organisation?: string | undefined;
  /** The first day of the office. */
  from?: string | undefined;
}

/**
 * Writes a person's record.
 *
 * @param people the folder of people, relative to `project`
 * @returns its path, relative to the project
 * @throws Refusal where there is one already, or what is known of the person makes none
 */
export function writePerson(project: string, people: string, person: NewPerson): string {
  const oneLine = (text = "") =>
    text
      .normalize("NFC")
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim() || undefined;
  const name = oneLine(person.name) ?? "";
  const id = slugOf(name);
  if (!id)
    throw new Refusal({
      vi: `"${person.name}" không có chữ cái nào để đặt tên tệp.`,
      en: `"${person.name}" has no letter to make an id of.`,
    });
  const path = `${people}/${id}.md`;
  if (existsSync(join(project, path)))
    throw new Refusal({
      vi: `Đã có ${path}. Thêm chức vụ vào tệp đó; nếu là người trùng tên thì tạo một tệp tên khác.`,
      en: `${path} exists already. Add the office there, or give the namesake a file of another name.`,
    });
  const [honorific, title, organisation] = [person.honorific, person.title, person.organisation].map(oneLine);
  const { from } = person;
  if (!title && (organisation || from)) throw withoutTitle();
  const office = { title, organisation, from };
  const record = { name, honorific, offices: title ? [office] : undefined };
  if (from !== undefined && !dayText.safeParse(from).success)
    throw new Refusal({
      vi: `--from cần một ngày, ví dụ 2025-02-10, không phải "${from}".`,
      en: `--from wants a day such as 2025-02-10, not "${from}".`,
    });
  writeWhole(join(project, path), `---\n${stringify(record, { lineWidth: 0 })}---\n`);
  return path;
}

function withoutTitle(): Refusal {
  return new Refusal({
    vi: "--organisation và --from nói về một chức vụ: hãy ghi cả --title.",
    en: "--organisation and --from are of an office: give its --title, too.",
  });
}
