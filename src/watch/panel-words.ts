import type { Language } from "../language/language.ts";

/** The words of the panel that shows problems in a page. */
export interface PanelWords {
  title: string;
  error: string;
  warning: string;
  open: string;
  close: string;
  none: string;
  /** Where not all are listed. */
  more: (count: number) => string;
  opensInEditor: string;
}

export const panelWords: Record<Language, PanelWords> = {
  vi: {
    title: "Kết quả kiểm tra nội dung",
    error: "Lỗi",
    warning: "Cảnh báo",
    open: "Xem",
    close: "Thu gọn",
    none: "Không còn lỗi hay cảnh báo nào.",
    more: (count) => `Còn ${count} mục nữa; chạy newsroom check để xem hết.`,
    opensInEditor: "Mở trong VS Code",
  },
  en: {
    title: "What the check of the content found",
    error: "Error",
    warning: "Warning",
    open: "Show",
    close: "Hide",
    none: "No errors or warnings are left.",
    more: (count) => `And ${count} more; newsroom check lists them all.`,
    opensInEditor: "Open in VS Code",
  },
};
