import { readdirSync, readFileSync } from "node:fs";
import { en } from "@/components/strings/en";

/** Every word that stands in the code, but for the dictionaries. Keys of tables stand in search and saved. */
const used = new Set(
  ["app", "components", "search", "saved"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/strings\/(en|de)\.ts$/.test(path))
    .flatMap((path) => readFileSync(path, "utf8").match(/[\w$]+(-\w+)*/g) ?? []),
);

/** The keys of the texts, each by its whole path. */
function keysOf(texts: object, path = ""): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? keysOf(value, `${path}${key}.`) : `${path}${key}`,
  );
}

describe("the dictionary", () => {
  it("has no text that nothing uses", () => {
    const unused = keysOf(en).filter((path) => !used.has(path.slice(path.lastIndexOf(".") + 1)));
    expect(unused).toEqual([]);
  });
});
