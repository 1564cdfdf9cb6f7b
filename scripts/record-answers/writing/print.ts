const WIDTH = 110;

/** JSON in lines, where what fits into one line stays in one. */
export function print(value: unknown, indent = ""): string {
  const flat = JSON.stringify(value) ?? "undefined";
  if (indent.length + flat.length <= WIDTH || typeof value !== "object" || value === null) return flat;
  const deeper = `${indent}  `;
  const rows = Array.isArray(value)
    ? value.map((one) => print(one, deeper))
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${print(one, deeper)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${rows.map((row) => deeper + row).join(",\n")}\n${indent}${close}`;
}
