/** How the field of each group begins in forms that say who sees a saved search. */
export const GROUP_FIELD = "group.";
