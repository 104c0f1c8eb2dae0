import * as vscode from 'vscode';
import {
  ASSISTANT_TOOLS,
  callTool,
  CancellationSource,
  message,
  ToolError,
  type AssistantTool,
} from '../../../core';
import { localize } from '../../platform/localize';
import { assistantState, type AssistantParts } from './assistantState';

/** What the names of our tools begin with, because all extensions share them. */
export const TOOL_PREFIX = 'sourceGuide_';

/** Registers what assistants in VS Code may ask about the open repository. All of it only reads. */
export function registerAssistantTools(
  parts: AssistantParts & { readonly log: vscode.LogOutputChannel },
): vscode.Disposable {
  const registered = ASSISTANT_TOOLS.map((tool) =>
    vscode.lm.registerTool(`${TOOL_PREFIX}${tool.name}`, toolFor(tool, parts)),
  );
  return vscode.Disposable.from(...registered);
}

function toolFor(
  { name }: AssistantTool,
  parts: AssistantParts & { readonly log: vscode.LogOutputChannel },
): vscode.LanguageModelTool<unknown> {
  return {
    prepareInvocation: () => ({
      invocationMessage: localize(message('Source Guide is reading the code')),
    }),
    invoke: async ({ input }, token) => {
      const source = new CancellationSource();
      const subscription = token.onCancellationRequested(() => source.cancel());
      try {
        const state = await assistantState(parts, source.cancellation);
        return textResult(JSON.stringify(await callTool(name, input, state)));
      } catch (error) {
        if (error instanceof ToolError) return textResult(error.message);
        parts.log.error('tool', name, error instanceof Error ? error : String(error));
        throw error;
      } finally {
        subscription.dispose();
        source.dispose();
      }
    },
  };
}

function textResult(text: string): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}
