import PhotoSwipe, { type SlideData } from "photoswipe";

/**
 * Opens all photos of the page's article, beginning with the one of `link`. Nothing is animated, and
 * the browser's history is left alone: Escape or the button closes, and the focus goes back to `link`.
 */
export function openLightbox(link: HTMLAnchorElement): void {
  const story = link.closest<HTMLElement>("[data-close-photo]") ?? document.body;
  const links = [...story.querySelectorAll<HTMLAnchorElement>("a[data-lightbox]")];
  const words = story.dataset;
  link.focus();
  const viewer = new PhotoSwipe({
    dataSource: links.map(slideOf),
    index: links.indexOf(link),
    showHideAnimationType: "none",
    showAnimationDuration: 0,
    hideAnimationDuration: 0,
    zoomAnimationDuration: 0,
    bgOpacity: 1,
    counter: links.length > 1,
    loop: false,
    paddingFn: ({ x }) => ({ top: 60, bottom: x < 700 ? 150 : 110, left: 0, right: 0 }),
    closeTitle: words.closePhoto ?? "",
    zoomTitle: words.zoomPhoto ?? "",
    arrowPrevTitle: words.previousPhoto ?? "",
    arrowNextTitle: words.nextPhoto ?? "",
    errorMsg: "",
  });
  viewer.on("uiRegister", () => {
    viewer.ui?.registerElement({
      name: "caption",
      order: 9,
      isButton: false,
      appendTo: "root",
      onInit: (caption) => {
        caption.setAttribute("aria-live", "polite");
        const show = () => {
          const words = links[viewer.currIndex]?.closest("figure")?.querySelector("figcaption");
          caption.replaceChildren(...(words?.cloneNode(true).childNodes ?? []));
        };
        viewer.on("change", show);
        show();
      },
    });
  });
  viewer.init();
  viewer.element?.setAttribute("aria-label", words.photoViewer ?? "");
  viewer.element?.setAttribute("aria-modal", "true");
  const behind = [...document.body.children].filter((element) => element !== viewer.element);
  for (const element of behind) element.toggleAttribute("inert", true);
  // Before PhotoSwipe gives the focus back: what is inert cannot take it.
  viewer.on("close", () => {
    for (const element of behind) element.toggleAttribute("inert", false);
  });
}

function slideOf(link: HTMLAnchorElement): SlideData {
  const image = link.querySelector("img");
  return {
    src: link.href,
    srcset: image?.srcset ?? "",
    width: Number(link.dataset.width),
    height: Number(link.dataset.height),
    alt: image?.alt ?? "",
  };
}
