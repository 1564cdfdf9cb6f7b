import { useEffect, useState } from "react";

/** Whether something has lasted for `pause` milliseconds. */
export function useDelayed(lasts: boolean, pause: number): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!lasts) return;
    const timer = window.setTimeout(() => setIsLate(true), pause);
    return () => {
      window.clearTimeout(timer);
      setIsLate(false);
    };
  }, [lasts, pause]);
  return lasts && isLate;
}
