import { toPlainValue } from "@/indexer/reading/page/values";

it.each([
  ["Redacci&oacute;n &amp; Caf&Eacute;", "Redacción & CafÉ"],
  ["Stra&szlig;e &#8211; Fu&szlig;weg", "Straße – Fußweg"],
  ["<b>Marta</b> Oseivand", "Marta Oseivand"],
])("a value is as a reader would see it: %s", (value, plain) => {
  expect(toPlainValue(value)).toBe(plain);
});

it.each(["a & b;", "&nothing;", "AT&T", "1 < 2"])("what is no entity and no tag stays: %s", (value) => {
  expect(toPlainValue(value)).toBe(value);
});
