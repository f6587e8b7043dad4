// The panel that `newsroom dev` adds to each page: what is wrong with the content, as it changes. It lives in a
// shadow root, so that neither the page's style nor its own reaches over. It is in no published page.
import type { ToldPanel, ToldProblem } from "../../src/watch/told-panel.ts";

const address = (name: string): string => new URL(name, import.meta.url).href;

/** Holds what was shown when somebody closed the panel: it stays closed until that changes. */
const CLOSED = "newsroom-problems-closed";
const WIDE = matchMedia("(min-width: 48rem)");

const host = document.createElement("newsroom-problems");
const root = host.attachShadow({ mode: "open" });
const panel = element("section");
const status = element("p", "status");
const button = element("button");
const count = element("span", "count");
const action = element("span", "action");
const list = element("ol");

let told: ToldPanel | undefined;
let shown = "";
/** Nothing is seen before its style is there. */
let isStyled = false;

function build(): void {
  const style = element("link");
  style.rel = "stylesheet";
  style.href = address("problem-panel.css");
  style.addEventListener("load", () => {
    isStyled = true;
    setOpen(!list.hidden);
  });
  status.setAttribute("role", "status");
  list.id = "problems";
  panel.hidden = true;
  list.hidden = true;
  button.type = "button";
  button.setAttribute("aria-controls", list.id);
  button.append(count, action);
  button.addEventListener("click", () => {
    setOpen(list.hidden === true);
    remember(list.hidden ? shown : "");
  });
  panel.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || list.hidden) return;
    setOpen(false);
    remember(shown);
    button.focus();
  });
  panel.append(button, list);
  root.append(style, status, panel);
}

/** A page that is mended in place, as pages of the site's own templates are, loses what it does not know. */
function stay(): void {
  const attach = () => {
    if (!host.isConnected) document.documentElement.append(host);
  };
  attach();
  new MutationObserver(attach).observe(document.documentElement, { childList: true });
}

function show(next: ToldPanel): void {
  const before = shown;
  const wasOpen = !list.hidden && !panel.hidden;
  told = next;
  shown = next.state;
  if (shown === before) return;
  const { words, problems, errors } = next;
  host.lang = next.language;
  panel.setAttribute("aria-label", words.title);
  panel.classList.toggle("errors", errors > 0);
  count.textContent = next.count;
  list.replaceChildren(...problems.map((problem) => itemOf(problem, next)), ...restOf(next));
  const isClean = problems.length === 0;
  if (!isClean || before !== "") status.textContent = isClean ? words.none : next.count;
  const isNew = remembered() !== shown;
  // A phone shows the line at the bottom and leaves the page to its reader.
  setOpen(isNew && (wasOpen || (errors > 0 && WIDE.matches)));
}

function itemOf(problem: ToldProblem, { words }: ToldPanel): HTMLLIElement {
  const item = element("li", problem.severity);
  const place = element("a");
  if (problem.href !== undefined) {
    place.href = problem.href;
    place.title = words.opensInEditor;
  }
  place.textContent = `${problem.file}:${problem.line}:${problem.column}`;
  const kind = element("strong");
  kind.textContent = problem.severity === "error" ? words.error : words.warning;
  const head = element("p", "head");
  head.append(kind, " ", place);
  if (problem.key) {
    const key = element("code");
    key.textContent = problem.key;
    head.append(" ", key);
  }
  const message = element("p");
  message.textContent = problem.message;
  const remedy = element("p", "remedy");
  remedy.textContent = problem.remedy;
  item.append(head, message, remedy);
  return item;
}

function restOf({ more }: ToldPanel): HTMLLIElement[] {
  if (more === "") return [];
  const item = element("li");
  item.textContent = more;
  return [item];
}

function setOpen(isOpen: boolean): void {
  panel.hidden = !isStyled || !told?.problems.length;
  list.hidden = !isOpen;
  button.setAttribute("aria-expanded", String(isOpen));
  action.textContent = told ? (isOpen ? told.words.close : told.words.open) : "";
  leaveRoom();
}

/** The page's last lines can be scrolled above the bar. */
function leaveRoom(): void {
  const below = innerHeight - panel.getBoundingClientRect().bottom;
  const bar = panel.offsetHeight - list.offsetHeight;
  document.body.style.paddingBlockEnd = panel.hidden ? "" : `${Math.ceil(bar + below)}px`;
}

function remember(closed: string): void {
  try {
    sessionStorage.setItem(CLOSED, closed);
  } catch {
    // A browser that keeps nothing opens the panel again with the next page.
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(CLOSED);
  } catch {
    return null;
  }
}

async function ask(): Promise<void> {
  try {
    const response = await fetch(`${address("problems.json")}?page=${encodeURIComponent(location.pathname)}`);
    if (response.ok) show((await response.json()) as ToldPanel);
  } catch {
    // The server is gone for a moment; the connection asks again when it is back.
  }
}

/** The dev server's own messages say when to look again; a connection that ends is made again. */
function listen(): void {
  const socket = new WebSocket(location.origin.replace(/^http/, "ws"));
  socket.addEventListener("open", () => void ask());
  socket.addEventListener("message", ({ data }) => {
    if (String(data).includes('"newsroom.problems"')) void ask();
  });
  socket.addEventListener("close", () => setTimeout(listen, 2000));
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

build();
stay();
void ask();
listen();
