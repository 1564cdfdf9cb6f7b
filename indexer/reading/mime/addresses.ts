import { type Address, addressParser } from "postal-mime";

/** Names that a header of addresses gives, in its order: of one without a name its address. */
export function toNames(header: string): string[] {
  return toFlat(addressParser(header)).flatMap(({ name, address }) => name.trim() || address.trim() || []);
}

/** A header of addresses for readers: `Ann Lee <ann@mill.example>, ben@mill.example`. */
export function toAddressLine(header: string): string {
  return toFlat(addressParser(header))
    .flatMap(({ name, address }) => {
      const isBare = name.trim() === "" || name.trim() === address.trim();
      if (isBare) return address.trim() || [];
      return address === "" ? name.trim() : `${name.trim()} <${address.trim()}>`;
    })
    .join(", ");
}

type Plain = { readonly name: string; readonly address: string };

/** The members of a group, or its name where it has none ("undisclosed-recipients:;"). */
function toFlat(addresses: readonly Address[]): Plain[] {
  return addresses.flatMap(({ name, address, group }) => {
    if (group === undefined) return { name, address: address ?? "" };
    return group.length > 0 ? toFlat(group) : { name, address: "" };
  });
}
