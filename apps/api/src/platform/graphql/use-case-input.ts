/** The input of a use case, as its resolver hands it on. */
export type Input<UseCase extends { execute(actor: never, input: never): unknown }> = Parameters<
  UseCase['execute']
>[1];
