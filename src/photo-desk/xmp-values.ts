/** A property of XMP as exifreader gives it: a text, a list, or a group of properties. */
interface Property {
  value: string | unknown[] | Group;
  attributes?: Record<string, string>;
}

type Group = Record<string, Property | undefined>;

/** The properties of a file by their names without prefix. */
export type Xmp = Group;

/** @returns the texts of a list, in its order; of a property that is one text, that */
export const textsOf = (property: Property | undefined): string[] =>
  itemsOf(property).flatMap((item) => (isText(item) ? [item.value] : []));

/** @returns of a text in several languages the one in `language`, else the one for everybody, else the first */
export function textIn(language: string, property: Property | undefined): string | undefined {
  const texts = itemsOf(property).filter(isText);
  const tagged = (test: (tag: string) => boolean) =>
    texts.find(({ attributes }) => test((attributes?.lang ?? "").toLowerCase()))?.value;
  const wanted = language.toLowerCase().split("-")[0] as string;
  return (
    tagged((tag) => tag === language.toLowerCase()) ??
    tagged((tag) => tag.split("-")[0] === wanted) ??
    tagged((tag) => tag === "x-default") ??
    texts[0]?.value
  );
}

/** @returns the groups of a list; a group that stands alone is one */
export const groupsOf = (property: Property | undefined): Group[] =>
  itemsOf(property).flatMap((item) => {
    const group = isProperty(item) ? item.value : item;
    return typeof group === "object" && group !== null && !Array.isArray(group) ? [group as Group] : [];
  });

function itemsOf(property: Property | undefined): unknown[] {
  if (!property) return [];
  return Array.isArray(property.value) ? property.value : [property];
}

const isProperty = (item: unknown): item is Property =>
  typeof item === "object" && item !== null && "value" in item;

const isText = (item: unknown): item is Property & { value: string } =>
  isProperty(item) && typeof item.value === "string";
