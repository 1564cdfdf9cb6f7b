import { toAuthors } from "@/indexer/reading/draft/authors";

describe("the authors that are written in one text", () => {
  it.each([
    ["Marta Oseivand", ["Marta Oseivand"]],
    ["By Marta Oseivand", ["Marta Oseivand"]],
    ["BY MARTA OSEIVAND AND JOON PARKLEY", ["MARTA OSEIVAND", "JOON PARKLEY"]],
    ["By Abby Bywater, Toby Nwosu and Byron Orr", ["Abby Bywater", "Toby Nwosu", "Byron Orr"]],
    ["Abby Bywater, Toby Nwosu, and Byron Orr", ["Abby Bywater", "Toby Nwosu", "Byron Orr"]],
    ["Abby Bywater; Toby Nwosu", ["Abby Bywater", "Toby Nwosu"]],
    ["Abby | Toby", ["Abby", "Toby"]],
    ["Abby Bywater & Toby Nwosu", ["Abby Bywater", "Toby Nwosu"]],
    ["von Jutta Klein und Jelko van der Berg", ["Jutta Klein", "Jelko van der Berg"]],
    ["Par Loïc Legrand et Zoé d’Arcy", ["Loïc Legrand", "Zoé d’Arcy"]],
    ["José Ortega y Gasset", ["José Ortega y Gasset"]],
    ["Written by: J. K. Oseivand", ["J. K. Oseivand"]],
    ["Oseivand, Marta", ["Oseivand, Marta"]],
    ["Oseivand, Marta and Parkley, Joon", ["Oseivand, Marta", "Parkley, Joon"]],
    ["Oseivand, M., Parkley, J. K.", ["Oseivand, M.", "Parkley, J. K."]],
    ["By Marta Oseivand, Harbour News", ["Marta Oseivand"]],
    ["By Marta Oseivand, Department of Ports and Inland Water", ["Marta Oseivand"]],
    ["Marta Oseivand, senior correspondent", ["Marta Oseivand"]],
    ["By Marta Oseivand and Reuters", ["Marta Oseivand", "Reuters"]],
    ["Marta Oseivand <marta@harbour.example>", ["Marta Oseivand"]],
    ["marta@harbour.example (Marta Oseivand)", ["Marta Oseivand"]],
    ["Marta Oseivand (@oseivand)", ["Marta Oseivand"]],
    ["<a href='/marta'>Marta Oseivand</a>", ["Marta Oseivand"]],
    ["王小明、李雷", ["王小明", "李雷"]],
    ["Марта Осейванд и Иван Петров", ["Марта Осейванд", "Иван Петров"]],
    ["Marta Oseivand And Joon Parkley For The Harbour Times", ["Marta Oseivand", "Joon Parkley"]],
    ["Marta Oseivand - Harbour News", ["Marta Oseivand"]],
    ["Marta Oseivand, @oseivand", ["Marta Oseivand"]],
    ["@oseivand; Marta Oseivand", ["Marta Oseivand"]],
    ["“Marta Oseivand”", ["Marta Oseivand"]],
    ["tinker", ["tinker"]],
  ])("are %s", (written, authors) => {
    expect(toAuthors(written)).toEqual(authors);
  });

  it.each([
    "Ministry of Ports and Rivers",
    "Ministry of Ports, Rivers and Lakes",
    "Ports, Rivers and Lakes Authority",
    "Royal Bread Society and Harbour Trust",
    "Lake and Harbour Safety Executive",
    "Quill, Parchment & Sons",
    "Quill and Parchment",
    "Harbour Ledger, Inc.",
    "Institute for Wind, Water and Waves",
    "BBC Berlin and Potsdam News",
    "Anna, the “Great”",
    "R&D <Desk>",
    "Doctors for the Harbour",
    "Von Miller",
    "von der Weyden",
    "Byron Orr",
    "da Silva Santos",
    "=Formula Desk",
    "{Curly} Oseivand",
    "[Marta] Oseivand",
    "Curl\\y Parkley",
    "@oseivand",
  ])("are one, where it is one name: %s", (written) => {
    expect(toAuthors(written)).toEqual([written]);
    expect(toAuthors(`By ${written}`)).toEqual([written]);
  });

  it.each([
    "https://www.facebook.com/harbour.ledger",
    "facebook.com/harbour.ledger",
    "www.harbour.example",
    "harbour.com",
    "//harbour.example/marta",
    "/authors/marta",
    "mailto:marta@harbour.example",
    "marta@harbour.example",
    "admin",
    "Administrator",
    "admin2",
    "Guest",
    "Guest Author",
    "Follow Author",
    "staff",
    "Staff Writer",
    "Senior Political Correspondent",
    "Author",
    "by",
    "undefined",
    "12 March 2024",
    "Last Updated: March 12, 2024",
    "5 min read",
    "{{author}}",
    "{author}",
    "[Author]",
    "[object Object]",
    "author=5",
    "{% author %}",
    "—",
    "",
  ])("are none in %s", (written) => {
    expect(toAuthors(written)).toEqual([]);
  });
});

describe("the authors that are written in several texts", () => {
  it("are all of them, each once, in their order", () => {
    expect(
      toAuthors(["Joon Parkley", "By Marta Oseivand", "joon parkley", "https://harbour.example/joon"]),
    ).toEqual(["Joon Parkley", "Marta Oseivand"]);
  });
});

it.each([",", " and ", "(", "<", "by ", "@", " ", "a@", "A. "])(
  "takes linear time for many of %j",
  (sign) => {
    const start = performance.now();
    toAuthors(sign.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(500);
  },
);
