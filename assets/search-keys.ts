/**
 * The arrows walk from the field through the results and to what follows them; Escape goes back to the field.
 *
 * @param after what comes behind the last result, where it is shown
 */
export function walkWithKeys(field: HTMLElement, list: HTMLElement, after: HTMLElement): void {
  const stops = (): HTMLElement[] => [
    field,
    ...[...list.querySelectorAll("[data-search-result]")].flatMap(
      (result) => result.querySelector("a") ?? [],
    ),
    ...(after.hidden ? [] : [after]),
  ];
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const inList = list.contains(target) || target === after;
    if (key === "Escape" && inList) field.focus();
    else if (key === "ArrowDown" || key === "ArrowUp") {
      const all = stops();
      const place = all.indexOf(target);
      const next = all[place + (key === "ArrowDown" ? 1 : -1)];
      if (place < 0 || !next) return;
      next.focus();
    } else return;
    event.preventDefault();
  });
}
