import { actorsOf, namesOf } from "../../../support/actors";

describe("known names", () => {
  it("take the usual English name, however they are spelled", () => {
    expect(actorsOf("President Zelenskiy met Volodymyr Zelensky's aides.")).toEqual([
      "Volodymyr Zelenskyy, person: Zelenskiy | Volodymyr Zelensky",
    ]);
    expect(actorsOf("The U.S. and the USA agreed with America.")).toEqual([
      "United States, country: U.S. | USA | America",
    ]);
  });

  it("are found in other scripts, with the endings that hang on them there", () => {
    expect(namesOf("Зеленский встретился с Путиным.")).toEqual(["Volodymyr Zelenskyy", "Vladimir Putin"]);
    expect(namesOf("김정은은 러시아를 방문했다.")).toEqual(["Kim Jong Un", "Russia"]);
    expect(namesOf("北朝鮮がミサイルを発射した。")).toEqual(["North Korea"]);
  });

  it("stay whole inside longer names", () => {
    expect(namesOf("The Bank of China lent the money.")).toEqual(["Bank of China"]);
  });

  it("name a country by the long form of its state, whose government is another", () => {
    expect(namesOf("The Republic of Albania agreed.")).toEqual(["Albania"]);
    expect(namesOf("The Government of the Republic of Albania agreed.")).toEqual([
      "Government of the Republic of Albania",
    ]);
  });

  it("are not the same letters written small", () => {
    expect(actorsOf("The US told us what it is. ISIS is no word.")).toEqual([
      "United States, country: US",
      "Islamic State, organization: ISIS",
    ]);
  });

  it("of outlets made of plain words need a report", () => {
    expect(namesOf("The Sun reported that prices fell.")).toEqual(["The Sun"]);
    expect(namesOf("The Sun rose over the hills.")).toEqual([]);
  });
});

describe("adjectives", () => {
  it("stand for a country whose officials act, or that the text names as well", () => {
    expect(actorsOf("Russian sanctions hurt.")).toEqual(["Russia, country: Russian"]);
    expect(actorsOf("Russia lost. The Russian novel is long.")).toEqual([
      "Russia, country: Russia | Russian",
    ]);
  });

  it("stand for nobody otherwise", () => {
    expect(namesOf("A Russian novel is long.")).toEqual([]);
    expect(namesOf("A European idea met an Islamic one.")).toEqual([]);
  });
});
