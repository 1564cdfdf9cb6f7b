"use client";

import type { ComponentProps } from "react";
import { lazy } from "react";
import { loadAtTouch } from "./first-touch";
import type { SearchRoom } from "./search-room";

const loadRoom = () => import("./search-room").then((room) => ({ default: room.SearchRoom }));
const AtOnce = lazy(loadRoom);
const AtTouch = lazy(() => loadAtTouch(loadRoom));

/**
 * The search page as the server made it, whose links and forms work by themselves. The script that makes them quick is
 * loaded when the reader first touches the page; at once where search was away, since the page then tries again by
 * itself. No Suspense boundary stands around it, so that what the server made stays in sight until then.
 */
export function SearchPage(props: ComponentProps<typeof SearchRoom>) {
  const Room = props.failure === null ? AtTouch : AtOnce;
  return <Room {...props} />;
}
