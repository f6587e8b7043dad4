import { dayOf } from "./day.ts";
import type { Query, Shown } from "./search-api.ts";
import { languageOfPage } from "./search-words.ts";

/** Fills the page's template for a kind of record, so that a theme can show a hit in its own way. */
export function itemOf(shown: Shown, kind: Query["kind"]): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-search-hit="${kind}"]`);
  const item = template?.content.firstElementChild?.cloneNode(true);
  if (!(item instanceof HTMLElement)) throw new Error(`The page has no template for a ${kind}.`);
  for (const place of item.querySelectorAll<HTMLElement>("[data-hit]")) {
    if (!fillPlace(place, shown)) place.remove();
  }
  return item;
}

/** @returns whether there was anything to fill in */
function fillPlace(
  place: HTMLElement,
  { url, mark, markedTitle, excerpt, section, date, image }: Shown,
): boolean {
  switch (place.dataset.hit) {
    case "title":
      place.replaceChildren(markedTitle);
      if (place instanceof HTMLAnchorElement) place.href = url;
      return true;
    case "mark":
      place.append(mark);
      return mark !== "";
    case "excerpt":
      place.append(excerpt);
      return place.textContent !== "";
    case "section":
      place.append(section);
      return section !== "";
    case "date":
      if (place instanceof HTMLTimeElement) place.dateTime = date;
      place.append(dayOf(date, languageOfPage()));
      return date !== "";
    case "image":
      if (image) place.append(pictureOf(image));
      return image !== "" || place.classList.contains("photo");
    default:
      return true;
  }
}

/** The link beside it says what it shows. */
const pictureOf = (image: string): HTMLElement =>
  Object.assign(document.createElement("img"), {
    src: image,
    alt: "",
    loading: "lazy",
    width: 480,
    height: 320,
  });
