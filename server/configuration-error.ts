import { OperatorError } from './operator-error.ts'

/** A setting the app cannot start with, told in one line. */
export class ConfigurationError extends OperatorError {}
