import { anArticle, type Files } from "./folders";

/** A small corpus about one made-up story, with everything that a search meets. */
export const STORY: Files = {
  "wire/summit.md": anArticle(
    { title: "Putin and Kim sign a pact", publisher: "Reuters", published: "2024-06-19" },
    "Vladimir Putin and Kim Jong Un signed a pact in Pyongyang on Wednesday. Russia needs munitions.\n\nUkraine condemned the alliance. “This is a threat to the whole of Europe,” Volodymyr Zelenskyy said.",
  ),
  "wire/shells.md": anArticle(
    { title: "Shells by train", publisher: "Reuters", published: "2024-10-22" },
    "North Korea sent munitions to Russia by train, South Korean officials said. The Kremlin denied it.\n\nThe satellite technology that Kim Jong Un wants has not been seen.",
  ),
  "wire/undated.md": anArticle(
    { title: "What nobody dated", publisher: "YTN" },
    "Donald Trump may write to Kim Jong Un again. The missile tests of 2019 had stopped for a while.",
  ),
  "wire/month.md": anArticle(
    { title: "A month in Seoul", publisher: "YTN", published: "2024-05" },
    "South Korea watched. Yoon Suk Yeol spoke of a partnership with Ukraine.",
  ),
  "notes/markup.md": anArticle(
    { title: "<script>alert(1)</script> & <b>bold</b>", publisher: "<i>Outlet</i>", published: "2023" },
    "A text with `<img src=x onerror=alert(2)>` in it, and munitions again. Кремль и 북한.",
  ),
  "notes/long.txt": `The long watch\n\n${Array.from({ length: 60 }, (_, at) => `Paragraph ${at + 1} tells how the border was watched, hour after hour, by people who saw little.`).join("\n\n")}\n\nThe last word of it is rosebud.`,
};
