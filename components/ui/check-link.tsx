import { Icon } from "./icons";

/** A link that turns a choice on or off, drawn as a box with or without a check. */
export function CheckLink({ href, isChecked, label }: { href: string; isChecked: boolean; label: string }) {
  return (
    <a className="value-main relative! quiet" href={href} aria-current={isChecked ? "true" : undefined}>
      <span className={`value-box ${isChecked ? "border-ink! bg-ink text-on-ink" : ""}`}>
        {isChecked ? <Icon name="check" /> : null}
      </span>
      {label}
    </a>
  );
}
