import { whoIs } from "./who-is";

describe("a role for a name", () => {
  it("is whom a title gave it to", async () => {
    const text = "French President Emmanuel Macron met workers in Lille. The president promised new jobs.";
    expect(await whoIs(text, "president")).toBe("Emmanuel Macron");
  });

  it("is whom an apposition or a sentence gave it to", async () => {
    const actors: Parameters<typeof whoIs>[2] = [
      ["person", "Ada Brandt"],
      ["person", "Olaf Lund"],
    ];
    const text =
      "Ada Brandt, the chief prosecutor, opened the trial. Olaf Lund is the mayor of Bergen. The prosecutor demanded ten years. The mayor left.";
    expect(await whoIs(text, "prosecutor", actors, 2)).toBe("Ada Brandt");
    expect(await whoIs(text, "The mayor", actors)).toBe("Olaf Lund");
  });

  it("is told apart by the country", async () => {
    const text =
      "Russian President Vladimir Putin called Ukrainian President Volodymyr Zelenskyy. The Russian president made threats.";
    expect(await whoIs(text, "president")).toBe("Vladimir Putin");
  });

  it("is a body by the noun in its name, or by what it was called", async () => {
    const ministry = "The Ministry of Health issued rules. Hospitals complained. The ministry defended them.";
    expect(await whoIs(ministry, "ministry")).toBe("Ministry of Health");
    const company = "Boeing delayed the plane. The company blamed suppliers.";
    expect(await whoIs(company, "company")).toBe("Boeing");
  });

  it("is nobody known where nobody has the role", async () => {
    const text =
      "French President Emmanuel Macron met workers in Lille. A president must listen. The senator left.";
    expect(await whoIs(text, "senator")).toBe("senator");
    expect(await whoIs(text, "president")).toBe("president");
  });

  it("is not the president for a vice president, nor one company of two", async () => {
    const vice = "Vice President Mike Pence spoke in Ohio. The president stayed at home.";
    expect(await whoIs(vice, "president")).not.toBe("Mike Pence");
    const two = "Boeing and Airbus delayed planes. The company blamed suppliers.";
    expect(await whoIs(two, "company")).toBe("company");
  });
});
