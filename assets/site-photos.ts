openPhotosInPlace();

/** A photo opens in place. Without this, its link opens the file. */
function openPhotosInPlace(): void {
  document.addEventListener("click", async (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-lightbox]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    try {
      const { openLightbox } = await import("./lightbox.ts");
      openLightbox(link);
    } catch {
      location.href = link.href;
    }
  });
}
