import { expect, test } from "vitest";
import { fileUri, folderUri } from "../../src/markup/file-uri.ts";

test.each([
  ["plans/oakfield.cornerstones.yaml", "plans/oakfield.cornerstones.yaml"],
  ["plans 2026/Ysgol Llŷn.yaml", "plans%202026/Ysgol%20Ll%C5%B7n.yaml"],
  ["100%?#[x].yaml", "100%25%3F%23%5Bx%5D.yaml"],
  // Without the escape, "a" would be the scheme of an address.
  ["a:b.yaml", "a%3Ab.yaml"],
  ["../oak\\field.yaml", "../oak%5Cfield.yaml"],
  ["/home/ann/plan.yaml", "file:///home/ann/plan.yaml"],
  ["C:/Users/Ann/plan.yaml", "file:///C:/Users/Ann/plan.yaml"],
  ["\ud800.yaml", "%EF%BF%BD.yaml"],
])("%j", (name, uri) => {
  expect(fileUri(name)).toBe(uri);
});

test.each([
  ["/home/area plans", "file:///home/area%20plans/"],
  ["/home/area/", "file:///home/area/"],
  ["/", "file:///"],
  ["C:/Plans", "file:///C:/Plans/"],
])("the folder %s", (path, uri) => {
  expect(folderUri(path)).toBe(uri);
});
