import { cutAtHanNames } from "@/indexer/knowledge/actors/han-names";
import { actorsOf } from "../../../support/actors";

describe("names in text without spaces", () => {
  it("are found inside a run, each at its place", () => {
    expect(actorsOf("韩国总统谴责了朝鲜的导弹发射。泽连斯基感谢盟国，普京没有回应。")).toEqual([
      "South Korea, country: 韩国",
      "North Korea, country: 朝鲜",
      "Volodymyr Zelenskyy, person: 泽连斯基",
      "Vladimir Putin, person: 普京",
    ]);
  });

  it("are taken at their longest", () => {
    expect(cutAtHanNames("金正恩会见金正日")).toEqual(["金正恩", "会见", "金正日"]);
    expect(cutAtHanNames("在朝鲜民主主义人民共和国").join("")).toBe("在朝鲜民主主义人民共和国");
  });

  it.each(["", "的", "会见", "𠀀𠀀朝鲜𠀀"])("leave every character where it was: %s", (run) => {
    expect(cutAtHanNames(run).join("")).toBe(run);
  });
});
