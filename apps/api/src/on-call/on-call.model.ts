/** Somebody as rotas, ladders and pages show them. */
export interface PersonModel {
  readonly id: string;
  readonly name: string;
  readonly side: 'CENTRE' | 'SYSTEM';
}
