/** Above what was opened in the middle of something else: the way back to that. */
export const BackLink = ({ onPress, children }: { onPress(): void; children: string }) => (
  <p className="back">
    <button type="button" className="link" onClick={onPress}>
      {children}
    </button>
  </p>
);
