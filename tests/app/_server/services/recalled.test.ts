import { setTimeout as pause } from "node:timers/promises";
import { recalled } from "@/app/_server/services/recalled";
import type { SearchContext } from "@/search/meilisearch/search-context";

const aContext = (): SearchContext => ({ memory: {} }) as SearchContext;
const never = (): Promise<never> => new Promise(() => undefined);

describe("a state that takes long to read", () => {
  it("is what it was a moment ago where the engine answers others, and never before it was read once", async () => {
    let isSlow = false;
    const read = recalled(
      async () => (isSlow ? never() : "well"),
      async () => undefined,
    );
    const context = aContext();
    expect(await read(context)).toBe("well");
    isSlow = true;
    expect(await read(context)).toBe("well");
    expect(await Promise.race([read(aContext()), pause(600, "waiting")])).toBe("waiting");
  });

  it("is waited for where the engine answers nobody, and fails where reading fails", async () => {
    let answer: () => Promise<string> = async () => "well";
    const read = recalled(() => answer(), never);
    const context = aContext();
    await read(context);
    answer = () => pause(500, "new");
    expect(await read(context)).toBe("new");
    answer = () => Promise.reject(new Error("away"));
    await expect(read(context)).rejects.toThrow("away");
  });
});
