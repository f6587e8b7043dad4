import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSyllable } from "../../../src/search/syllables.ts";
import { decodeTyping } from "../../../src/search/telex.ts";
import { formsOf } from "../../../src/search/tokens.ts";
import { contentWords, markedWords } from "./content-words.ts";
import { habits, keystrokesOf, telexKeys, vniKeys } from "./keystrokes.ts";

const words = (text: string): string[] => text.split(" ");
const exact = (text: string): string[] => words(text).map((word) => formsOf(word).exact);

describe("what was typed", () => {
  test.each([
    ["chuyeenr ddooir soos", "chuyển đổi số"],
    ["chuye6n3 d9o6i3 so61", "chuyển đổi số"],
    ["Chuyeenr DDooir soos", "Chuyển Đổi số"],
    ["CHUYEENR DDOOIR SOOS", "CHUYỂN ĐỔI SỐ"],
    ["DDarng Ddarng ddarng", "Đảng Đảng đảng"],
    ["D9a3ng d9a3ng", "Đảng đảng"],
    ["dangd dangrd", "đang đảng"],
    ["duongwf", "dường"],
    ["dduowngf duwowngfd duongwfd dduwongf", "đường đường đường đường"],
    ["d9u7o7ng2 duong972 d9uo7ng2", "đường đường đường"],
    ["twf nhwngx tuw Wowcs", "từ những tư Ước"],
    ["thuowr thuo73", "thuở thuở"],
    ["hoawcj xoawn quawng quays", "hoặc xoăn quăng quáy"],
    ["muaw luuw ruouwj guiwr", "mưa lưu rượu gửi"],
    ["ngoeof ngoaif khueechs khuyur", "ngoèo ngoài khuếch khuỷu"],
    ["nghieeng nghieeps yeeuf", "nghiêng nghiếp yều"],
    ["mucj tieeu", "mục tiêu"],
    ["DDawks Lawks", "Đắk Lắk"],
    ["đôir mơis", "đổi mới"],
    ["đôir mơis".normalize("NFD"), "đổi mới"],
  ])("%s is %s", (typed, meant) => {
    expect(decodeTyping(typed)).toBe(meant);
  });

  test("the tone stands where newspapers put it", () => {
    const typed =
      "hoaf thuyr quys giowf gif gias giuwax khoer mias toans hoangf ngoaif khuyur cuar tuaanf huyeenj uyr";
    const meant = "hòa thủy quý giờ gì giá giữa khỏe mía toán hoàng ngoài khuỷu của tuần huyện ủy";
    expect(decodeTyping(typed)).toBe(meant);
  });

  test("in one syllable all keys have one tone and one use", () => {
    expect(decodeTyping("vieetj hoasf hoass ddd d9d9a aaa tuwww hoa26 hoa0")).toBe(
      "việt hoasf hoass ddd d9d9a aaa tuwww hoa26 hoa0",
    );
  });
});

describe("one word says it all", () => {
  test.each(
    words(
      "ddi dangd daid taan tieen chuyeen chuoong muoon neeu tooi beenh coong theer treen phoos tuw mowis nawm nhw trwng trowf " +
        "huowng toanf cachj anhs hoaf veef vif cuf laof trof phof kyf hojc laij baor thuyr cuar hoais hoays khos nhes xax " +
        "ngos đôir so61 d9i o73 va6n qua1n",
    ),
  )("%s", (typed) => {
    expect(decodeTyping(typed)).toSatisfy(
      (meant: string | undefined) => meant !== undefined && isSyllable(meant),
    );
  });

  test("the doubtful follow it", () => {
    expect(decodeTyping("ddos laf tax cos ddi")).toBe("đó là tã có đi");
    expect(decodeTyping("nu7o7c1 co1 quy1")).toBe("nước có quý");
  });

  test("so do two of the doubtful, where no word is foreign and they are no everyday English", () => {
    expect(decodeTyping("hoof chis minh 2024")).toBe("hồ chí minh 2024");
    expect(decodeTyping("kinh tees xax hooij")).toBe("kinh tế xã hội");
    expect(decodeTyping("hoa2 binh2")).toBe("hòa bình");
    for (const text of [
      "tees sos covid",
      "tees",
      "tees tees",
      "this is how",
      "taxi visa",
      "hoa2 covid quy1",
    ]) {
      expect(decodeTyping(text)).toBeUndefined();
    }
  });

  test.each(
    words(
      "as been best does down has her his how if is its last list most must now of or own post see test this too us " +
        "was won taxi visa",
    ),
  )("but not beside %s", (word) => {
    expect(decodeTyping(`tees ${word}`)).toBeUndefined();
  });

  test("a method does not bring the other", () => {
    expect(decodeTyping("vieetj quy1")).toBe("việt quy1");
    expect(decodeTyping("vie65t soos")).toBe("việt soos");
    expect(decodeTyping("vieetj so61")).toBe("việt số");
  });
});

describe("what stays", () => {
  test.each([
    "dai hoi dang bo",
    "đại hội đảng bộ",
    "đại hội đảng bộ".normalize("NFD"),
    "hoa moi covid xoong boong",
    "57-NQ/TW nq57 57 NQ TW 57/2020/QH14 TT-BTTTT",
    "57-nq/tw",
    "A4 U17 u23 a5 E5 i7 CO2 co2 COP26 G20 g7 h5n1 B52 covid19 sea31",
    "SE5/SE6",
    "quy1",
    "thang5",
    "tang48",
    "no7",
    "100 MW GW tw IMF WTO XIX imf",
    "IMF",
    "OJT",
    "",
    " ",
    "12/05/2024",
  ])("%j", (text) => {
    expect(decodeTyping(text)).toBeUndefined();
  });

  const english =
    "fox class press tax taxi chess doors visa bus gas sex six mix fix max box lux rex vox hex text next how now cow " +
    "low row own town down dawn lawn new show saw law raw was war won wrong wax see seen seem been teen keen queen " +
    "soon moon room boom too tool tree trees bee beef reef roof hoof proof beer deer door poor peer here there these " +
    "those theme meme scene gene of if or is as us has his her this thus does goes toes its list last must most test " +
    "best host post cost rust trust turn burn born corn term worn torn thorn arm car bar tar far for sir air hair " +
    "chair pair fair choir tour our songs things cats hits lets tips maps tops docs pics trans lens loans goats bars " +
    "chef chief def gif did dad dead add odd dod data photo photos logo mono demo hero zero xero media sofa soda Mary Gary " +
    "Lisa Laura Obama Hana Sana Mali Bali Thor Moor Maya Asia virus bonus campus euro oxy index love jazz www coax hoax " +
    "loops boots roots rooms moons seems keeps meets coos moos boos days says ways boys guys noir ddos leaf chaos";

  test.each(words(english))("%s alone", (word) => {
    expect(decodeTyping(word)).toBeUndefined();
    expect(decodeTyping(word.toUpperCase())).toBeUndefined();
  });

  test("acronyms, unless all is in upper case", () => {
    expect(decodeTyping("MAX vaf AS ddi")).toBe("MAX và AS đi");
    expect(decodeTyping("CAS VAF DDOOIR")).toBe("CÁ VÀ ĐỔI");
  });

  test("names that are no syllables, whatever stands beside them", () => {
    expect(decodeTyping("ddieenj 50 mw imf inf xix tw, 57-nq/tw")).toBe(
      "điện 50 mw imf inf xix tw, 57-nq/tw",
    );
    expect(decodeTyping("khi1 tha3i co2 no2 so2 u17 a4")).toBe("khí thải co2 no2 so2 u17 a4");
  });

  test("other words, and all that stands between words", () => {
    expect(decodeTyping("Covid-19:  chuyeenr  ddooir, «soos» (57-NQ/TW)!")).toBe(
      "Covid-19:  chuyển  đổi, «số» (57-NQ/TW)!",
    );
  });

  test("no word of real articles, without its marks, is taken for keys", () => {
    const bare = contentWords().map((word) => formsOf(word).folded);
    expect(bare.filter((word) => decodeTyping(word) !== undefined)).toEqual([]);
    expect(bare.filter((word) => decodeTyping(word.toUpperCase()) !== undefined)).toEqual([]);
  });
});

describe("real words", () => {
  const syllables = markedWords().filter(isSyllable);

  describe.each([
    ["Telex", telexKeys, "vieetj"],
    ["VNI", vniKeys, "vie65t"],
  ])("%s", (_, keys, sign) => {
    test.each(habits)("each comes back, typed %s", (habit) => {
      const typed = syllables.map((word) => keystrokesOf(word, keys, habit));
      const meant = typed.map((word) => decodeTyping(`${sign} ${word}`)?.split(" ")[1]);
      expect(meant.map((word) => formsOf(word ?? "").exact)).toEqual(
        syllables.map((word) => formsOf(word).exact),
      );
    });

    test("and in any text, in any mixture of habits and of cases", () => {
      const word = fc.tuple(fc.constantFrom(...syllables), fc.constantFrom(...habits), fc.boolean());
      fc.assert(
        fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (chosen) => {
          const typed = chosen.map(([text, habit, isNfd]) => {
            const strokes = keystrokesOf(text, keys, habit);
            return isNfd ? `${strokes} ${text.normalize("NFD")}` : strokes;
          });
          const meant = chosen.map(([text, , isNfd]) => (isNfd ? `${text} ${text}` : text)).join(" ");
          const decoded = decodeTyping(`${sign} ${typed.join(" ")}`) ?? "";
          expect(exact(decoded)).toEqual(exact(`việt ${meant}`));
          const shouted = decodeTyping(`${sign} ${typed.join(" ")}`.toUpperCase());
          expect(shouted?.normalize("NFC")).toBe(decoded.toUpperCase().normalize("NFC"));
        }),
      );
    });
  });
});

test("what was decoded is not decoded again, whatever was typed", () => {
  const keys = "aaeeoouwddsfrxj123456789ngthciyqb";
  const key = fc.constantFrom(...keys, ...keys.toUpperCase(), ..." -/đôƠ\u0301\u0302");
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: key, maxLength: 40 }));
  fc.assert(
    fc.property(text, (typed) => {
      const decoded = decodeTyping(typed);
      if (decoded === undefined) return;
      expect(decoded).not.toBe(typed);
      expect(decodeTyping(decoded)).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test("a word without end takes no time", () => {
  for (const keys of ["a", "aw", "dda", "uwow", "o6", "ng"]) {
    expect(decodeTyping(keys.repeat(5000))).toBeUndefined();
  }
});
