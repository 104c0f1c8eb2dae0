; Write(…)   db->Write(…)   Status::OK(…)   Cast<int>(…)   new Iterator(…)
(call_expression function: (identifier) @name) @call
(call_expression function: (field_expression) @name) @call
(call_expression function: (qualified_identifier) @name) @call
(call_expression function: (template_function name: (_) @name)) @call
(new_expression type: (_) @name) @call

; count = 1   node->next = …   int count = 1;
(assignment_expression left: (_) @name) @assign
(init_declarator declarator: (identifier) @name) @assign
(init_declarator declarator: (pointer_declarator declarator: (identifier) @name)) @assign
(init_declarator declarator: (reference_declarator (identifier) @name)) @assign

; case kTypeValue:
(case_statement value: (_) @name ":" @end) @case

; return …;   co_return …;   throw …;
(return_statement) @return
(co_return_statement) @return
(throw_statement) @throw
