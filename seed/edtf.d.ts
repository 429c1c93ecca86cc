declare module "edtf" {
  /** `min` and `max` are milliseconds of the first and last moment that the date may mean; an open end is infinite. */
  export default function edtf(text: string): { min: number; max: number };
}
