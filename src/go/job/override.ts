/** A variable that gets another value than it had. */
export interface Override {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}
