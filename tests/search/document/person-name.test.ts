import { isBodyName, isFullName, isInvertedName } from "@/search/document/person-name";

describe("a person's full name", () => {
  it.each([
    "Marta Oseivand",
    "J. K. van der Berg",
    "José Ortega y Gasset",
    "Zoé d’Arcy",
    "MARTA OSEIVAND",
    "Марта Осейванд",
  ])("is %s", (name) => expect(isFullName(name)).toBe(true));

  it.each([
    "Reuters",
    "Ministry of Ports",
    "Harbour Trust",
    "BBC Berlin",
    "Oseivand, Marta",
    "the clerk",
    "김정은",
    "Marta 2",
  ])("is not %s", (name) => expect(isFullName(name)).toBe(false));
});

describe("a person's name with the surname first", () => {
  it.each(["Oseivand, Marta", "van der Berg, J. K."])("is %s", (name) =>
    expect(isInvertedName(name)).toBe(true),
  );

  it.each(["Marta Oseivand", "Ledger, Inc.", "Ports, Rivers and Lakes", "Anna, the Great", "A, B, C"])(
    "is not %s",
    (name) => expect(isInvertedName(name)).toBe(false),
  );
});

describe("a body's name", () => {
  it.each(["Ministry of Ports", "Harbour Ledger, Inc.", "BBC Berlin"])("is %s", (name) =>
    expect(isBodyName(name)).toBe(true),
  );

  it.each(["Marta Oseivand", "MARTA OSEIVAND", "Reuters"])("is not known in %s", (name) =>
    expect(isBodyName(name)).toBe(false),
  );
});
