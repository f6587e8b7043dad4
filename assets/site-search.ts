offerSearch();

/** The box in the header suggests articles; `/` goes to the page's search field, unless it is being written. */
function offerSearch(): void {
  const field = document.querySelector<HTMLInputElement>("[data-search-field]");
  const box = document.querySelector<HTMLFormElement>("[data-search-box]");
  const go = (event: KeyboardEvent | MouseEvent): void => {
    if (!field || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // On a phone the box is folded away behind the link to the search page.
    box?.classList.add("search-form-open");
    field.focus();
  };
  document.addEventListener("keydown", (event) => {
    const target = event.target as Element;
    if (event.key !== "/" || target.matches("input:not([type=radio]), select, textarea, [contenteditable]"))
      return;
    go(event);
  });
  if (!box) return;
  document.querySelector<HTMLElement>("[data-search-page-link]")?.addEventListener("click", go);
  const load = async (): Promise<void> => {
    const { suggestIn } = await import("./search-box.ts");
    suggestIn(box);
  };
  box.addEventListener("focusin", load, { once: true });
}
