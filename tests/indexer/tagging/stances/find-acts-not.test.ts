import { toAct } from "./acting";

describe("sentences that take no side outright", () => {
  it.each([
    "Miller met [Brown] in Geneva.",
    "The [pact] was signed on Tuesday.",
    "Miller criticized the minister of [Norway].",
    "Miller criticized Brown, who had travelled to [Norway].",
    "Miller praised [Brown] supporters.",
    "Miller attacked [Brown]'s opponents.",
    "The [pact] was condemned.",
    "[Miller] said that the weather posed a threat.",
    "The support group met near the [embassy].",
    "Miller did not condemn the [pact].",
    "Miller refused to blame [Brown].",
    "Miller called for [Brown] to resign.",
    "The [talks] may be a success.",
    "It is doubtful whether he supports [Norway].",
    "The pact between Norway and [Sweden] poses a threat.",
    "The president should use [Brown].",
    "[Brown] has a challenge before her.",
    "Back in [Moscow], little had changed.",
    // Without trees nobody knows whose judgement or wish it is.
    "The [alliance] poses a serious threat to its neighbours.",
    "This [partnership] is crucial for the region.",
    "Leaders should reject the [talks].",
    "The president must oppose the [talks].",
    "The [constructor] of the bridge was there.",
  ])("finds nothing in %j", (sentence) => {
    expect(toAct(sentence)).toBeNull();
  });
});
