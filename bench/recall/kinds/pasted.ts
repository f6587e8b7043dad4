import { HERE, recordIn } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { addBlock, BLANK, inBody, replaceOne, WORD } from "../passages.ts";

/** What Word, Outlook and Google Docs leave around a word or a paragraph. */
const AROUND: [before: string, after: string][] = [
  ["<o:p>", "</o:p>"],
  ["<o:p></o:p>", ""],
  ["<w:WordDocument>", "</w:WordDocument>"],
  ['<st1:place w:st="on">', "</st1:place>"],
  ['<st1:country-region w:st="on">', "</st1:country-region>"],
  ["<v:shape>", "</v:shape>"],
  ["<m:oMath>", "</m:oMath>"],
  ['<p class="MsoNormal">', "</p>"],
  ["<p class=MsoNormal>", "</p>"],
  ["<p class='MsoListParagraph'>", "</p>"],
  ['<span style="mso-spacerun:yes">', "</span>"],
  ["<span style='mso-fareast-font-family:\"Times New Roman\"'>", "</span>"],
  ['<span lang="VI" style="font-size:14pt;mso-ansi-language:VI">', "</span>"],
  ["<!--[if gte mso 9]>", "<![endif]-->"],
  ["<!--[if !supportLists]-->", "<!--[endif]-->"],
  ["<![if !supportEmptyParas]>", "<![endif]>"],
  ["<!--StartFragment-->", "<!--EndFragment-->"],
  ['<?xml:namespace prefix = "o" ns = "urn:schemas-microsoft-com:office:office" />', ""],
  ['<b style="font-weight:normal" id="docs-internal-guid-1234abcd">', "</b>"],
  ['<p class="MsoBodyText" align="center">', "</p>"],
  ['<table class="MsoTableGrid">', "</table>"],
];

const ENTITIES = [
  "&nbsp;",
  "&nbsp;&nbsp;&nbsp;",
  "&#160;",
  "&#xA0;",
  "&nbsp",
  "&ensp;",
  "&emsp;",
  "&#8203;",
  "&zwnj;",
  "&shy;",
];

const BULLETS = [
  "•",
  "·",
  "▪",
  "●",
  "■",
  "➢",
  "❖",
  "\uf0b7",
  "\uf0d8",
  "◦",
  "‣",
  "○",
  "✓",
  "✔",
  "➤",
  "►",
  "▶",
  "◆",
  "★",
  "o\t",
  "§",
];

export const pastedKinds = [
  kind("tags of Word around a word", ["text/word-markup", "body/raw-html"], (draft, dice) => {
    const [before, after] = dice.pick(AROUND.slice(0, 17));
    return replaceOne(draft, dice, WORD, ([word]) => `${HERE}${before}${word}${after}`, inBody);
  }),
  kind("tags of Word around a paragraph", ["text/word-markup", "body/raw-html"], (draft, dice) => {
    const [before, after] = dice.pick(AROUND);
    const at = draft.body.findIndex((text) => /^\p{L}/u.test(text));
    draft.body[at] = `${HERE}${before}${draft.body[at]}${after}`;
  }),
  kind("tags of Word in a summary or a caption", "text/word-markup", (draft, dice) => {
    const [before, after] = dice.pick(
      AROUND.slice(0, 12).filter(([tag]) => !/["':#]/.test(tag.replace(":", ""))),
    );
    return replaceOne(
      draft,
      dice,
      BLANK,
      () => ` ${HERE}${before}thử${after} `,
      ({ where }) => where === "summary" || where === "caption",
    );
  }),
  kind("blocks of Word's styles", ["text/word-markup", "body/raw-html"], (draft, dice) =>
    addBlock(
      draft,
      dice,
      HERE +
        dice.pick([
          '<style>\n/* Style Definitions */\ntable.MsoNormalTable {mso-style-name:"Table Normal";}\n</style>',
          "<!--[if gte mso 9]><xml>\n<w:WordDocument>\n<w:View>Normal</w:View>\n</w:WordDocument>\n</xml><![endif]-->",
          '<div class="WordSection1">\nMột đoạn.\n</div>',
          '<!-- /* Font Definitions */ @font-face {font-family:"Cambria Math"; mso-font-charset:0;} -->',
        ]),
    ),
  ),
  kind("entities of blanks", "text/word-markup", (draft, dice) =>
    replaceOne(draft, dice, BLANK, () => HERE + dice.pick(ENTITIES)),
  ),
  kind("entities in a title or a lead", "text/word-markup", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      BLANK,
      () => ` ${HERE}${dice.pick(["&amp;", "&quot;", "&rsquo;", "&ndash;", "&#8211;", "&hellip;", "&lt;"])} `,
      ({ where }) => where === "title" || where === "summary",
    ),
  ),
  kind("bullets that are typed", ["text/pasted-bullet", "text/invisible"], (draft, dice) => {
    const bullet = dice.pick(BULLETS);
    const gap = dice.pick([" ", "\t", "", "  "]);
    addBlock(
      draft,
      dice,
      `${HERE}${bullet}${gap}Việc thử một`,
      `${bullet}${gap}Việc thử hai`,
      `${bullet}${gap}Việc thử ba`,
    );
  }),
  kind("HTML that is not Word's", "body/raw-html", (draft, dice) => {
    const [before, after] = dice.pick([
      ["<b>", "</b>"],
      ["<br>", ""],
      ["<br/>", ""],
      ["<i>", "</i>"],
      ['<font color="red">', "</font>"],
      ["<u>", "</u>"],
      ['<span style="color:red">', "</span>"],
      ["<!-- ghi chú", " -->"],
      ["<sup>", "</sup>"],
      ['<img src="a.jpg">', ""],
      ["<iframe src='https://a.example/'>", "</iframe>"],
    ]);
    return replaceOne(draft, dice, WORD, ([word]) => `${HERE}${before}${word}${after}`, inBody);
  }),
  kind("syntax of templates", "body/template-syntax", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      WORD,
      ([word]) =>
        `${word} ${HERE}${dice.pick(["{{ title }}", "{% include 'a' %}", "{{< figure >}}", "{%- if x -%}", "{{% note %}}"])}`,
      inBody,
    ),
  ),
  silent("mark-up of Word in code", "text/word-markup", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      BLANK,
      () => ` \`${dice.pick(["<o:p>", "&nbsp;", 'class="MsoNormal"', "mso-style"])}\` `,
      inBody,
    ),
  ),
  silent("signs that are no bullets", "text/pasted-bullet", (draft, dice) => {
    const keys = recordIn(draft, "photos");
    keys.set("caption", `${keys.get("caption")} ${dice.pick(["• Thử", "· Thử", "★★★"])}`);
  }),
];
