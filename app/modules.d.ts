/** Next answers these imports itself; they carry no values. */
declare module "server-only";
declare module "*.css";
