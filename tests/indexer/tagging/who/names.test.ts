import { toReferent, whoIs } from "./who-is";

describe("a phrase with a name", () => {
  it("is whom it names, whichever word the title hangs on", async () => {
    const text = "The special envoy of China, Li Hui, met officials. Peace talks failed, Li Hui said.";
    expect(
      await whoIs(text, "envoy", [
        ["person", "Li Hui"],
        ["country", "China"],
      ]),
    ).toBe("Li Hui");
    const title = "US Secretary of State Mike Pompeo condemned the attack.";
    expect(await whoIs(title, "Pompeo")).toBe("Mike Pompeo");
    expect(await whoIs(title, "Secretary")).toBe("Mike Pompeo");
  });

  it("is whom an apposition behind the name describes", async () => {
    const text = "Jan Novak, the mayor of Brno, resigned on Monday.";
    expect(await toReferent(text, "mayor", [["person", "Jan Novak"]])).toMatchObject({
      ...{ name: "Jan Novak", named: true, stated: true },
    });
  });

  it("is the person's fullest name, where nobody else has that name", async () => {
    const actors: Parameters<typeof whoIs>[2] = [
      ["person", "Wanda Lopez Garza"],
      ["person", "Lopez"],
    ];
    expect(await whoIs("Wanda Lopez Garza spoke. Lopez praised the plan.", "Lopez", actors, 2)).toBe(
      "Wanda Lopez Garza",
    );
  });

  it("is not the country inside a title", async () => {
    expect(await whoIs("The president of the United States vetoed the bill.", "president")).not.toBe(
      "United States",
    );
    expect(await whoIs("The Chinese foreign minister left Geneva.", "minister")).not.toBe("China");
  });

  it("is not whom it only mentions", async () => {
    expect(await toReferent("Trump supporters marched in Ohio.", "supporters")).toMatchObject({
      ...{ name: "Trump supporters", named: false },
    });
    expect(await whoIs("Russia's sanctions hurt farmers.", "sanctions")).toBeNull();
    expect(await whoIs("Members of Congress met on Friday.", "Members")).toBe("members of Congress");
    expect(await whoIs("The city of Paris sued the operator.", "city")).toBeNull();
  });

  it("is the same for each of two names that are told apart", async () => {
    const actors: Parameters<typeof whoIs>[2] = [
      ["person", "Ann Mendez"],
      ["person", "Tom Mendez"],
      ["person", "Mendez"],
    ];
    const text = "Ann Mendez and Tom Mendez came. Mendez praised the plan.";
    expect(await whoIs(text, "Mendez", actors, 3)).toBe("Mendez");
  });
});
