import { isJsonObject } from '../base/json';
import { ASSISTANT_TOOLS } from './tools';
import {
  ToolError,
  type AssistantState,
  type AssistantTool,
  type ToolAnswer,
  type ToolArgument,
  type ToolValues,
} from './model';

/** Answers longer than this are of no use to an assistant; tools cut their lists long before. */
const LONGEST_ANSWER = 400_000;

/** The JSON Schema of the arguments of a tool. */
export function argumentSchema({ arguments: all }: AssistantTool): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    properties: Object.fromEntries(all.map((argument) => [argument.name, schemaOf(argument)])),
    required: all.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    additionalProperties: false,
  };
}

function schemaOf({ kind, description, choices, least = 0, most }: ToolArgument): object {
  switch (kind) {
    case 'text':
      return { type: 'string', description, minLength: 1, maxLength: most };
    case 'number':
      return { type: 'integer', description, minimum: least, maximum: most };
    case 'choice':
      return { type: 'string', description, enum: choices };
  }
}

/** Calls a tool by its name. Throws a {@link ToolError} for a name or for arguments that are wrong. */
export async function callTool(name: string, given: unknown, state: AssistantState): Promise<ToolAnswer> {
  const tool = ASSISTANT_TOOLS.find((each) => each.name === name);
  if (!tool) {
    const known = ASSISTANT_TOOLS.map((each) => each.name).join(', ');
    throw new ToolError(`There is no tool "${name}". There are: ${known}.`);
  }
  const answer = await tool.answer(checkedValues(tool, given), state);
  const { commit = null, isEdited = null } = state;
  const whole = { commit, edited: isEdited, ...answer };
  if (JSON.stringify(whole).length <= LONGEST_ANSWER) return whole;
  throw new ToolError(`The answer of ${name} would be too long. Ask for less: a smaller depth, or one step.`);
}

function checkedValues({ name, arguments: all }: AssistantTool, given: unknown = {}): ToolValues {
  if (!isJsonObject(given)) throw new ToolError(`The arguments of ${name} must be an object.`);
  const unknown = Object.keys(given).find((each) => !all.some((argument) => argument.name === each));
  if (unknown !== undefined) {
    const known = all.map((argument) => argument.name).join(', ') || 'none';
    throw new ToolError(`${name} has no argument "${unknown.slice(0, 80)}". It has: ${known}.`);
  }
  return Object.fromEntries(
    all.map((argument) => [argument.name, checkedValue(argument, given[argument.name])]),
  );
}

function checkedValue(argument: ToolArgument, value: unknown): string | number | undefined {
  const { name, isRequired, kind, choices = [], least = 0, most } = argument;
  if (value === undefined || value === null) {
    if (isRequired) throw new ToolError(`The argument "${name}" is missing: ${argument.description}`);
    return undefined;
  }
  switch (kind) {
    case 'text':
      if (typeof value === 'string' && value !== '' && value.length <= most) return value;
      throw new ToolError(`"${name}" must be a text of 1 to ${most} characters.`);
    case 'number':
      if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
        return value;
      throw new ToolError(`"${name}" must be a whole number from ${least} to ${most}.`);
    case 'choice':
      if (typeof value === 'string' && choices.includes(value)) return value;
      throw new ToolError(`"${name}" must be one of: ${choices.join(', ')}.`);
  }
}
