import { ROUTES } from "@/access/rules/routes";
import { toOpenApi } from "@/app/api/_contract/openapi";

/** Of the API, but for what answers where nothing else does, and the description itself. */
const OTHERS = ["/api/[[...path]]", "/api/openapi.json"];

describe("the description of the API", () => {
  it("has every route of it, with every method, and can be written down", () => {
    const { paths } = JSON.parse(JSON.stringify(toOpenApi())) as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = Object.entries(ROUTES).flatMap(([route, methods]) =>
      route.startsWith("/api/") && !OTHERS.includes(route)
        ? Object.keys(methods).map((method) => `${method} ${route.replaceAll(/\[(\w+)\]/g, "{$1}")}`)
        : [],
    );
    expect(described.filter((one) => one.includes(" /api/")).sort()).toEqual(routes.sort());
  });

  it("says what generators of clients understand: lists of one kind, and nothing that is left out required", () => {
    const { schemas } = JSON.parse(JSON.stringify(toOpenApi())).components;
    expect(JSON.stringify(schemas)).not.toMatch(/prefixItems|"items":false/);
    expect(schemas.Span).toMatchObject({ items: { type: "integer" }, minItems: 2, maxItems: 2 });
    expect(schemas.NewSavedSearch.required).toEqual(["name", "link"]);
    for (const name of ["NewSavedSearch", "NewSavedLink", "NewCorrection", "Library"])
      expect(JSON.stringify(schemas[name])).not.toContain('"default":');
    expect(schemas.About.additionalProperties).toEqual({});
  });

  it("has no shape that is called as a list in it is", () => {
    const { schemas } = JSON.parse(JSON.stringify(toOpenApi())).components;
    const doubled = Object.entries<{ properties?: Record<string, { type?: string }> }>(schemas).filter(
      ([name, { properties = {} }]) => properties[name[0]?.toLowerCase() + name.slice(1)]?.type === "array",
    );
    expect(doubled.map(([name]) => name)).toEqual([]);
  });
});
