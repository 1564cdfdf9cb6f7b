import { toWrittenNames } from "@/indexer/reading/draft/named-things";

it.each([
  ["a text", " Marta Oseivand ", ["Marta Oseivand"]],
  [
    "a named thing",
    { "@type": "Person", name: "Marta Oseivand", url: "https://a.example" },
    ["Marta Oseivand"],
  ],
  ["a list of both", [{ name: "Marta Oseivand" }, "Joon Parkley"], ["Marta Oseivand", "Joon Parkley"]],
  ["names in a thing", { name: ["Marta Oseivand", "Joon Parkley"] }, ["Marta Oseivand", "Joon Parkley"]],
  [
    "forename and surname",
    [{ given: "Marta", family: "Oseivand" }, { lastName: "Parkley" }],
    ["Marta Oseivand", "Parkley"],
  ],
])("%s is named", (_, value, names) => {
  expect(toWrittenNames(value)).toEqual(names);
});

it.each([
  ["nothing", null],
  ["a number", 12],
  ["an empty text", " "],
  ["a thing without a name", { "@type": "Person", url: "https://a.example" }],
  ["an empty list", []],
])("%s names nobody", (_, value) => {
  expect(toWrittenNames(value)).toEqual([]);
});

it("what is nested without end names nobody", () => {
  let value: unknown = "Marta";
  for (let depth = 0; depth < 10_000; depth += 1) value = [value];
  expect(toWrittenNames(value)).toEqual([]);
});
