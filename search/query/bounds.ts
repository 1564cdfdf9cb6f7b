/** Of all parameters of an address so many count; a notice says where there are more. */
export const MOST_PARAMETERS = 1_000;

/** Of the values of one facet so many count, chosen or excluded; likewise. */
export const MOST_VALUES = 200;
