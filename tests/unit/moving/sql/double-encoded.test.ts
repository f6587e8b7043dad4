import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEncoding } from "../../../../src/moving/sql/double-encoded.ts";
import { latinText } from "../../../../src/moving/sql/latin1.ts";

/** What MySQL stores when a connection that says latin1 sends UTF-8, read by one that says UTF-8. */
const twice = (text: string): string => latinText(Buffer.from(text));

describe("text that was encoded twice", () => {
  it.each(["Tiêu đề thử", "Xã Mẫu", "Ủy ban", "“Ảnh thử 1” – 😀 đẹp", "Tie\u0302\u0300n đề"])(
    "repairs %s",
    (text) => {
      expect(readEncoding(twice(text))).toEqual({ encoding: "certain", repaired: text });
    },
  );

  it("looks as one sees it on broken sites", () => {
    expect(readEncoding("Há»™i nghá»‹")).toEqual({ encoding: "certain", repaired: "Hội nghị" });
    expect(readEncoding("TiÃªu Ä‘á»\u0081 thá»­").repaired).toBe("Tiêu đề thử");
  });

  it("is only possible where no letter proves it", () => {
    expect(readEncoding(twice("à la carte"))).toEqual({ encoding: "possible", repaired: "à la carte" });
    expect(readEncoding("XÃ”")).toEqual({ encoding: "possible", repaired: "XÔ" });
  });

  it.each(["Tiêu đề thử", "“XÃ” và “THÔN”", "café", "ĐÀ NẴNG", "MA TÚY Ở XÃ”"])("lets %s be", (text) => {
    expect(readEncoding(text)).toEqual({ encoding: "genuine", repaired: text });
  });

  it("is plain without a letter beyond ASCII", () => {
    expect(readEncoding("Nghi quyet 57\n").encoding).toBe("plain");
  });

  it("drops the character that a short column cut", () => {
    const cut = latinText(Buffer.from("Hội nghị").subarray(0, -1));
    expect(readEncoding(cut).repaired).toBe("Hội ngh");
  });

  it("comes back the same for any text with a Vietnamese letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(readEncoding(twice(`đ${text}`))).toEqual({ encoding: "certain", repaired: `đ${text}` });
      }),
    );
  });
});
