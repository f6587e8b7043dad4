import type { Locator, Page } from "playwright-core";

/** So tall that a form has all of its fields on the page: Sveltia leaves out those that are not in view. */
export const tallScreen = { width: 1280, height: 5000 };

/** On a machine that is busy Sveltia may empty a form under the hands of who types faster than people do. */
export const impatient = { retry: 2 };

export const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

/** A field with all that belongs to it, in the whole form or in a part of it. */
export const fieldIn = (part: Page | Locator, name: string) =>
  part.getByRole("group", { name: new RegExp(`“\\W?${name}\\W?”$`) });

/** The button that adds to a list: Sveltia sets its name apart with invisible marks. */
export const adding = (page: Page, what: string) =>
  page.getByRole("button", { name: new RegExp(`^Thêm \\W?${what}`) });

/** What Sveltia has just put up it empties once more: what is done there is done until it stays. */
export async function staying(
  page: Page,
  act: () => Promise<unknown>,
  holds: () => Promise<boolean>,
): Promise<void> {
  for (let stayed = 0; stayed < 3; stayed++) {
    if (!(await holds())) {
      await act();
      stayed = 0;
    }
    await page.waitForTimeout(400);
  }
}

/** Types into a field that was not there a moment ago. */
export const typing = (page: Page, box: Locator, text: string): Promise<void> =>
  staying(
    page,
    () => box.fill(text),
    async () => (await box.inputValue()) === text,
  );

export async function begin(page: Page, headline: string): Promise<void> {
  await page.getByText("Tạo mới").click();
  await typing(page, field(page, "Tiêu đề"), headline);
}

/** Adds a photo to an article, with its file alone. */
export async function addPhoto(page: Page, name: string, buffer: Buffer): Promise<void> {
  await adding(page, "ảnh").click();
  await page.getByRole("button", { name: "Duyệt tệp" }).last().click();
  const dialog = page.getByRole("dialog");
  await dialog.locator('input[type="file"]').setInputFiles({ name, mimeType: "image/jpeg", buffer });
  await dialog.getByRole("button", { name: "Chèn" }).click();
}

/** Saves the form, which makes room for the list that it was opened from. */
export async function saveForm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText("Tạo mới").waitFor();
}
