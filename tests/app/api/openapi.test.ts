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
});
