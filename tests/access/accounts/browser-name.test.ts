import { toBrowserName } from "@/access/accounts/browser-name";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36";

describe("the name of a browser", () => {
  it.each([
    [CHROME, "Chrome, Windows"],
    [`${CHROME} Edg/147.0`, "Edge, Windows"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1",
      "Safari, iPhone",
    ],
    ["curl/8.5.0", "curl"],
    ["", ""],
  ])("of %j is %j", (agent, name) => expect(toBrowserName(agent)).toBe(name));

  it("is never long, whatever was sent", () => expect(toBrowserName("x".repeat(500))).toHaveLength(40));
});
