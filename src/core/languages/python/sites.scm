; write(…)   self.write(…)
(call function: (identifier) @name) @call
(call function: (attribute attribute: (_) @name)) @call

; count = 1   self.count += 1
(assignment left: (_) @name) @assign
(augmented_assignment left: (_) @name) @assign

; case Point(x=0):
(case_clause (case_pattern) @name ":" @end) @case

; return …   raise …
(return_statement) @return
(raise_statement) @raise
