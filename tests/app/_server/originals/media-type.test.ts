import { BYTES, toMediaType, toShownAs } from "@/app/_server/originals/media-type";
import { aPdf } from "@/tests/support/pdf";

const toBytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

describe("toMediaType", () => {
  it.each([
    ["a PDF without an ending", aPdf(["A paper."]), "paper", "application/pdf"],
    ["a PDF that is called a page", aPdf(["A paper."]), "paper.html", "application/pdf"],
    ["a PDF below other bytes", toBytes("\n\nHTTP\n%PDF-1.4"), "paper.pdf", "application/pdf"],
    ["a PNG", toBytes("\x89PNG\r\n\x1a\n"), "scan.dat", "image/png"],
    ["a JPEG that is called PNG", toBytes("\xff\xd8\xff\xe0"), "scan.png", "image/jpeg"],
    ["a bitmap", toBytes("BM\x36\x01\0\0\0\0\0\0"), "scan.bmp", "image/bmp"],
    ["a page with a capital ending", toBytes("Words"), "PAGE.HTM", "text/html"],
    ["a page without an ending", toBytes("\xef\xbb\xbf\n<!DOCTYPE html><p>Words"), "page", "text/html"],
  ])("knows %s", (_, bytes, name, type) => {
    expect(toMediaType(bytes, name)).toBe(type);
  });

  it.each([
    ["a note that begins as a page does", "<html><p>Words", "note.md"],
    ["a mail", "From: a@example.org\n\n<html>", "letter.eml"],
    ["a text with an ending of pictures", "Words", "scan.png"],
    ["a text about bitmaps", "BMW is a maker of cars.", "cars"],
    ["nothing", "", "empty.pdf"],
  ])("takes %s for bytes", (_, text, name) => {
    expect(toMediaType(toBytes(text), name)).toBe(BYTES);
  });
});

describe("toShownAs", () => {
  it.each([
    ["text/html", 1_000, "html"],
    ["text/html", 5_000_000, null],
    ["application/pdf", 50_000_000, "pdf"],
    ["image/png", 1_000, "picture"],
    ["application/octet-stream", 1_000, null],
  ])("shows %s of %i bytes as %s", (type, size, shown) => {
    expect(toShownAs(type, size)).toBe(shown);
  });
});
