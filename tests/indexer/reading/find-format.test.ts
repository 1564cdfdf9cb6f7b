import { findFormat } from "@/indexer/reading/find-format";
import { aDocx, anEpub, anOdf, anXlsx, aPptx, aWordParagraph, aZip } from "../../support/office";
import { aPdf } from "../../support/pdf";
import { bytesOf } from "../../support/reading";

const DOCX = aDocx(aWordParagraph("Text."));

describe("the format of a file", () => {
  it.each<[string, Uint8Array, string]>([
    ["docx", DOCX, "a.html"],
    ["pptx", aPptx([{ lines: ["A"] }]), "a.zip"],
    ["xlsx", anXlsx({ Sheet1: [["A"]] }), "a.csv"],
    ["odt", anOdf("text", ""), "a.docx"],
    ["odp", anOdf("presentation", ""), "a"],
    ["ods", anOdf("spreadsheet", ""), "a.xls"],
    ["epub", anEpub({}, [], ""), "a.txt"],
    ["pdf", aPdf(["A"]), "a.txt"],
    ["rtf", bytesOf("{\\rtf1 A}"), "a.doc"],
    ["html", bytesOf("\ufeff\n<?xml version='1.0'?><!-- x --><!DOCTYPE html><p>A"), "a.doc"],
    ["html", Buffer.from("\ufeff<html><p>A", "utf16le"), "a.txt"],
    ["json", bytesOf("window.YTD.tweets.part0 = []"), "tweets.js"],
  ])("is %s by its bytes, whatever it is called: %#", (format, bytes, name) => {
    expect(findFormat(bytes, name)).toBe(format);
  });

  it.each<[string | null, string, string]>([
    ["text", "A < B <html>", "a.txt"],
    ["table", "a,b", "a.csv"],
    ["table", "a\tb", "a.tsv"],
    ["markdown", "<html><p>A", "a.md"],
    ["docx", "no archive", "a.docx"],
    [null, "plain text", "a"],
    [null, "plain text", "a.log"],
  ])("is %s by its ending where its bytes may be anything: %s in %s", (format, text, name) => {
    expect(findFormat(bytesOf(text), name)).toBe(format);
  });

  it("is none of an archive that is no office file", () => {
    expect(findFormat(aZip({ "word/document.xml": "<a/>" }), "a.xyz")).toBeNull();
    expect(findFormat(aZip({ "[Content_Types].xml": "<Types/>" }), "a.vsdx")).toBeNull();
    expect(findFormat(DOCX.subarray(0, 300), "a.docx")).toBe("docx");
  });
});
