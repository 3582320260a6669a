import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../src/source/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe("sound bytes", () => {
  test("are their text", () => {
    expect(decodeBytes(utf8("lead: Zoë 🙂"))).toEqual({
      text: "lead: Zoë 🙂",
      bom: false,
      findings: [],
      isForeign: false,
      document: null,
    });
  });

  test("lose their BOM, which is remembered", () => {
    const { text, bom, findings } = decodeBytes(utf8("\ufeffa: 1"));
    expect({ text, bom, findings }).toEqual({ text: "a: 1", bom: true, findings: [] });
  });

  test("may be none", () => expect(decodeBytes(new Uint8Array()).text).toBe(""));

  test("keep a replacement character that was really written", () => {
    expect(decodeBytes(utf8("a: \ufffd")).findings).toEqual([]);
  });
});

describe("another encoding is one problem, and nothing further is to be read", () => {
  const text = "\ufeffsetting: Oakfield";
  test.each([
    ["UTF-16 LE with a BOM", utf16(text, true), "UTF-16 LE"],
    ["UTF-16 BE with a BOM", utf16(text, false), "UTF-16 BE"],
    ["UTF-16 LE without one", utf16(text.slice(1), true), "UTF-16 LE"],
    ["UTF-16 BE without one", utf16(text.slice(1), false), "UTF-16 BE"],
  ])("%s", (_, bytes, name) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.text).toBe("setting: Oakfield");
    expect(decoded.isForeign).toBe(true);
    expect(decoded.findings.map((problem) => problem.message)).toEqual([
      `the file is in ${name}, and a plan must be UTF-8`,
    ]);
  });
});

describe("broken bytes are one problem, at the first of them", () => {
  const messages = (bytes: number[]) =>
    decodeBytes(Uint8Array.from(bytes)).findings.map((each) => each.message);

  test("a pound sign of Windows-1252 is named, its place is in the text, and the rest is read", () => {
    const decoded = decodeBytes(
      Uint8Array.from([...utf8("é: "), 0xa3, ...utf8("5 and "), 0xa3, ...utf8("6")]),
    );
    expect(decoded.text).toBe("é: \ufffd5 and \ufffd6");
    expect(decoded.findings).toMatchObject([
      {
        span: { start: 3, end: 4 },
        message: "the byte A3 (£ in Windows-1252) is not UTF-8, and so is 1 more",
      },
    ]);
  });

  test("a smart quote of Windows-1252", () =>
    expect(messages([0x93, 0x61])).toEqual(["the byte 93 (“ in Windows-1252) is not UTF-8"]));
  test("a byte that Windows-1252 has not", () =>
    expect(messages([0x81, 0x61])).toEqual(["the byte 81 is not UTF-8"]));
  test("a character cut short", () =>
    expect(messages([0xe2, 0x80, 0x61])).toEqual(["a character breaks off in the middle (byte E2)"]));
  test("half of a pair of surrogates", () =>
    expect(messages([0xed, 0xa0, 0x80])).toEqual([
      "the byte ED (í in Windows-1252) is not UTF-8, and so are 2 more",
    ]));
  test("an overlong slash", () =>
    expect(messages([0xc0, 0xaf])).toEqual([
      "the byte C0 (À in Windows-1252) is not UTF-8, and so is 1 more",
    ]));
});
